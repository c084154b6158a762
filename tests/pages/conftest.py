import pytest
from asking import consent, make_file
from at_the_desk import AtTheDesk, Laid, lay_out
from practising import Practising
from sitting import Sitting


@pytest.fixture
def sitting() -> Sitting:
    return Sitting()


@pytest.fixture(scope="session")
def laid(tmp_path_factory) -> Laid:
    return lay_out(tmp_path_factory.mktemp("desk") / "data")


@pytest.fixture
def lee(laid, tmp_path) -> AtTheDesk:
    return AtTheDesk(laid, tmp_path)


@pytest.fixture
def practising(tmp_path):
    one = Practising(tmp_path)
    yield one
    one.close()


@pytest.fixture
def ready(lee):
    """The client has said yes, and there is a file."""
    consent(lee, True)
    make_file(lee)
    return lee
