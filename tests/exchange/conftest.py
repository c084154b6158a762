import pytest
from pair import Pair


@pytest.fixture
def pair() -> Pair:
    return Pair()
