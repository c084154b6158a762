from alliance_widgets.components.consent.widget import Consent

__all__ = ["Consent"]
