from alliance_widgets.components.agreement_lens.widget import AgreementLens

__all__ = ["AgreementLens"]
