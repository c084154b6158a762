from alliance_widgets.components.agreement.widget import Agreement

__all__ = ["Agreement"]
