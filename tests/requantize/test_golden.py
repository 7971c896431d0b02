"""The golden model against exact rational arithmetic."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.kernels.requantize import requantize
from gridloom.specs.errors import UserError
from gridloom.specs.formats import QFormat, Rounding
from gridloom.specs.requantize import RequantizeSpec


@st.composite
def conversions(draw):
    """A legal pair of formats and a stored integer of the first."""
    is_signed = draw(st.booleans())
    in_fmt = QFormat(draw(st.integers(1, 16)), draw(st.integers(0, 16)), is_signed)
    frac_bits = draw(st.integers(1 - in_fmt.int_bits, in_fmt.frac_bits))
    int_bits = draw(st.integers(1 - frac_bits, in_fmt.int_bits))
    stored = draw(st.integers(in_fmt.min, in_fmt.max))
    return in_fmt, QFormat(int_bits, frac_bits, is_signed), stored


EXACT = {
    Rounding.FLOOR: lambda x: x.numerator // x.denominator,
    Rounding.HALF_UP: lambda x: (x + Fraction(1, 2)).__floor__(),
    Rounding.HALF_EVEN: round,  # Python rounds a Fraction half to even
}


@pytest.mark.parametrize("rounding", Rounding)
@given(conversions())
def test_matches_exact_rational_rounding(rounding, conversion):
    in_fmt, out_fmt, stored = conversion
    scaled = Fraction(stored, 2**in_fmt.frac_bits) * Fraction(2) ** out_fmt.frac_bits
    exact = EXACT[rounding](scaled)
    value, saturated = requantize([stored], in_fmt, out_fmt, rounding=rounding)
    assert value[0] == min(max(exact, out_fmt.min), out_fmt.max)
    assert saturated[0] == (value[0] != exact)


def test_keeps_shape():
    value, saturated = requantize(np.zeros((2, 3, 4), int), QFormat(4, 4), QFormat(2, 2))
    assert value.shape == saturated.shape == (2, 3, 4)


def test_rejects_out_of_range_values():
    with pytest.raises(ValueError, match=r"values must lie in -8\.\.7 to be Q4\.0"):
        requantize([8], QFormat(4, 0), QFormat(4, 0))


@pytest.mark.parametrize(
    "in_fmt, out_fmt, message",
    [
        ("Q4.4", "UQ2.2", "must be both signed or both unsigned"),
        ("Q4.4", "Q4.5", "Q4.5 has more fraction bits than in_fmt Q4.4"),
        ("Q4.4", "Q5.4", "Q5.4 has more integer bits than in_fmt Q4.4"),
        ("Q40.40", "Q4.4", "has 80 bits; at most 62 are supported"),
        ("int8", "Q4.4", "'int8' is not a format; write e.g. 'Q4.12'"),
    ],
)
def test_wrong_formats(in_fmt, out_fmt, message):
    with pytest.raises(UserError, match=message):
        RequantizeSpec.make(in_fmt=in_fmt, out_fmt=out_fmt)
