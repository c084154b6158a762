from alliance_widgets.components.sealed_pair.widget import SealedPair

__all__ = ["SealedPair"]
