from alliance_widgets.components.attainment_ladder.widget import AttainmentLadder

__all__ = ["AttainmentLadder"]
