from alliance_widgets.components.method_sheet.widget import MethodSheet

__all__ = ["MethodSheet"]
