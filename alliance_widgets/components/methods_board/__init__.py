from alliance_widgets.components.methods_board.widget import MethodsBoard

__all__ = ["MethodsBoard"]
