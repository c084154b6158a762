import pytest
from at_supervision import AtSupervision, lay_out


@pytest.fixture(scope="session")
def laid_for_kim(tmp_path_factory):
    return lay_out(tmp_path_factory.mktemp("supervision") / "kept")


@pytest.fixture
def kim(laid_for_kim, tmp_path) -> AtSupervision:
    return AtSupervision(laid_for_kim, tmp_path)


@pytest.fixture
def nobody(laid_for_kim, tmp_path) -> AtSupervision:
    """The file is open, and nobody has said who they are."""
    return AtSupervision(laid_for_kim, tmp_path, name="")
