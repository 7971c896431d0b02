# amaranth: UnusedElaboratable=no
"""The golden model against the functions' definitions, and what wrong parameters are told."""

import math

import ml_dtypes
import numpy as np
import pytest

from gridloom.kernels.activation import activation, errors_ulp, figures, golden
from gridloom.registry import find
from gridloom.specs.activation import PRESETS, ActivationSpec, Function, Method
from gridloom.specs.errors import UserError
from gridloom.specs.formats import BFLOAT16, QFormat
from gridloom.tables.activation import plan_activation
from gridloom.testbench.checks import drawn_specs


COMPUTED = [f for f in Function if f is not Function.TABLE]
Q4_4, Q4_12 = QFormat(4, 4), QFormat(4, 12)


def exact(function, x):
    """The definition, with Python's `math`, which the tables do not use for most of it."""
    match function:
        case Function.GELU:
            return x * (1 - 0.5 * math.erfc(x / math.sqrt(2)) if x > 0 else phi(x))
        case Function.GELU_TANH:
            u = math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)
            return x * logistic(2 * u)
        case Function.SILU:
            return x * logistic(x)
        case Function.SIGMOID:
            return logistic(x)
        case Function.TANH:
            return math.tanh(x)
        case Function.ERF:
            return math.erf(x)


def phi(x):
    return 0.5 * math.erfc(-x / math.sqrt(2))


def logistic(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x)) if x > -700 else 0.0


def exact_ulps(spec, values):
    reals = [exact(spec.function, v * spec.in_fmt.lsb) for v in np.asarray(values).tolist()]
    ulps = np.array(reals) * 2.0**spec.out_fmt.frac_bits
    return np.clip(ulps, spec.out_fmt.min, spec.out_fmt.max)


def every_value(fmt):
    return np.arange(fmt.min, fmt.max + 1)


def is_computed(spec):
    return not spec.is_stored


@pytest.mark.parametrize("preset", [p for p, s in PRESETS.items() if is_computed(s)])
def test_presets_keep_their_error_budget(preset):
    spec = PRESETS[preset]
    values = every_value(spec.in_fmt)
    if spec.in_fmt.width > 16:
        values = np.random.default_rng(0).choice(values, 1 << 16)
    error = np.abs(activation(spec, values) - exact_ulps(spec, values)).max()
    assert error <= spec.max_error_ulp + 1e-9
    if spec.in_fmt.width <= 16:
        assert error == pytest.approx(figures(spec)["max_error_ulp"], abs=1e-9)


@pytest.mark.parametrize("seed", range(40))
def test_drawn_specs_keep_their_error_budget(seed):
    spec = next(filter(is_computed, drawn_specs("activation", 100, 5000 + 100 * seed)))
    values = every_value(spec.in_fmt)
    if len(values) > 1 << 14:
        values = np.random.default_rng(seed).choice(values, 1 << 14)
        values = np.concatenate([[spec.in_fmt.min, -1, 0, 1, spec.in_fmt.max], values])
    error = np.abs(activation(spec, values) - exact_ulps(spec, values)).max()
    assert error <= spec.max_error_ulp + 1e-9


@pytest.mark.parametrize("function", COMPUTED)
@pytest.mark.parametrize("method", [Method.CONSTANT, Method.ROM])
def test_int8_is_correctly_rounded(function, method):
    out_fmt = Q4_4 if "lu" in function.value else QFormat(1, 7)
    spec = ActivationSpec(
        function=function, in_fmt=Q4_4, out_fmt=out_fmt, method=method, max_error_ulp=0.5
    )
    values = every_value(Q4_4)
    ulps = exact_ulps(spec, values)
    ties = np.abs(np.abs(ulps - np.floor(ulps)) - 0.5) < 1e-9
    np.testing.assert_array_equal(activation(spec, values)[~ties], np.rint(ulps)[~ties])


def test_marks():
    int8 = figures(PRESETS["int8_gelu"])
    assert int8["max_error_ulp"] <= 0.5
    assert int8["table_bits"] <= 256
    default = figures(PRESETS["default"])
    assert default["max_error_ulp"] <= 0.75
    assert default["table_bits"] <= 700
    assert default["multipliers"] <= 2
    no_multiplier = figures(PRESETS["q4_12_no_multiplier"])
    assert no_multiplier["max_error_ulp"] <= 1
    assert no_multiplier["multipliers"] == 0
    assert figures(PRESETS["bf16_gelu"])["max_error_ulp"] <= 0.6


@pytest.mark.parametrize("function", COMPUTED)
def test_bfloat16_is_correctly_rounded(function):
    spec = ActivationSpec(function=function, in_fmt=BFLOAT16, out_fmt=BFLOAT16)
    bits = np.arange(1 << 16)
    with np.errstate(invalid="ignore"):
        x = bits.astype(np.uint16).view(ml_dtypes.bfloat16).astype(np.float64)
    finite = np.isfinite(x)
    wanted = np.array([exact(function, v) for v in x[finite]]).astype(ml_dtypes.bfloat16)
    got = activation(spec, bits)
    wanted = wanted.view(np.uint16)
    # The sign of a zero has a test of its own: where e^x underflows, `math` has no sign to give.
    compared = np.where(wanted & 0x7FFF, 0xFFFF, 0x7FFF)
    np.testing.assert_array_equal(got[finite] & compared, wanted & compared)
    assert (got[np.isnan(x)] == 0x7FC0).all()


@pytest.mark.parametrize(
    "function, at_minus_infinity, at_infinity, at_minus_zero",
    [
        ("gelu", 0x8000, 0x7F80, 0x8000),
        ("gelu_tanh", 0x8000, 0x7F80, 0x8000),
        ("silu", 0x8000, 0x7F80, 0x8000),
        ("sigmoid", 0x0000, 0x3F80, 0x3F00),
        ("tanh", 0xBF80, 0x3F80, 0x8000),
        ("erf", 0xBF80, 0x3F80, 0x8000),
    ],
)
def test_bfloat16_special_values(function, at_minus_infinity, at_infinity, at_minus_zero):
    spec = ActivationSpec(function=function, in_fmt=BFLOAT16, out_fmt=BFLOAT16)
    got = activation(spec, [0xFF80, 0x7F80, 0x8000])
    assert got.tolist() == [at_minus_infinity, at_infinity, at_minus_zero]


@pytest.mark.parametrize("preset", ["default", "int8_gelu", "int8_tanh", "q4_12_silu"])
def test_the_most_negative_value_does_not_wrap(preset):
    spec = PRESETS[preset]
    low = [spec.in_fmt.min, spec.in_fmt.min + 1]
    assert errors_ulp(spec, np.array(low)).max() <= spec.max_error_ulp
    assert (activation(spec, low) <= 0).all()


def test_narrow_range_reaches_its_ends():
    fmt = QFormat(1, 7)  # only -1 lies beyond the interval
    spec = ActivationSpec(function="tanh", in_fmt=fmt, out_fmt=fmt, max_error_ulp=0.5)
    assert plan_activation(spec).interval_width == 7
    assert errors_ulp(spec, every_value(fmt)).max() <= 0.5
    joint = ActivationSpec(in_fmt=QFormat(1, 11), out_fmt=QFormat(1, 7))
    assert plan_activation(joint).interval_width == 12  # no constant fits beyond
    assert errors_ulp(joint, every_value(joint.in_fmt)).max() <= 0.75


def test_function_that_needs_no_table():
    fmt = QFormat(8, 0)  # the correction is less than half of one
    spec = ActivationSpec(in_fmt=fmt, out_fmt=fmt)
    assert plan_activation(spec).table is None
    assert figures(spec)["table_bits"] == 0
    assert activation(spec, [-128, -1, 0, 5]).tolist() == [0, 0, 0, 5]


def test_loaded_table():
    spec = PRESETS["int8_table"]
    entries = np.random.default_rng(1).integers(-128, 128, 256)
    order = np.random.default_rng(2).permutation(256)
    inputs = {
        "i": {"value": every_value(Q4_4)[:, None]},
        "i_table": {"address": order, "value": entries[order]},
    }
    value = golden(spec, inputs)["o"]["value"]
    np.testing.assert_array_equal(value[:, 0], entries[every_value(Q4_4) % 256])


@pytest.mark.parametrize(
    "addresses, message",
    [
        (range(255), "i_table must have 256 elements, which are one load of the table, not 255"),
        ([0, *range(255)], "i_table must have every address once"),
    ],
)
def test_wrong_loads(addresses, message):
    writes = {"address": np.array(addresses), "value": np.zeros(len(addresses), dtype=int)}
    inputs = {"i": {"value": np.zeros((1, 1), dtype=int)}, "i_table": writes}
    with pytest.raises(ValueError, match=message):
        golden(PRESETS["int8_table"], inputs)


@pytest.mark.parametrize("preset", ["default", "int8_rom", "bf16_gelu"])
def test_keeps_shape(preset):
    assert activation(PRESETS[preset], np.zeros((2, 3, 4), dtype=int)).shape == (2, 3, 4)


@pytest.mark.parametrize("spec, value", [("default", 1 << 15), ("bf16_gelu", -1)])
def test_rejects_out_of_range_values(spec, value):
    with pytest.raises(ValueError, match=r"values must lie in .* to be"):
        activation(PRESETS[spec], [value])


@pytest.mark.parametrize(
    "width, method",
    [(8, Method.CONSTANT), (9, Method.LINEAR), (11, Method.LINEAR), (12, Method.QUADRATIC)],
)
def test_default_method_depends_on_width(width, method):
    spec = ActivationSpec(in_fmt=QFormat(4, width - 4), out_fmt=Q4_4)
    assert spec.chosen_method is method


@pytest.mark.parametrize(
    "name, value, same",
    [
        ("function", "gelu_erf", "gelu"),
        ("function", "swish", "silu"),
        ("method", "delta", "constant"),
    ],
)
def test_aliases(name, value, same):
    assert ActivationSpec(**{name: value}) == ActivationSpec(**{name: same})


@pytest.mark.parametrize(
    "parameters, message",
    [
        ({"function": "relu"}, "function = 'relu': must be 'gelu', 'gelu_tanh'"),
        ({"in_fmt": "float8"}, "'float8' is not a format; write e.g. 'Q4.12'"),
        ({"in_fmt": 8}, "8 is not a format; write e.g. 'Q4.12' or 'bfloat16'"),
        ({"in_fmt": "UQ4.12"}, "in_fmt UQ4.12 must be signed, as x may be negative"),
        ({"out_fmt": "Q8.17"}, "out_fmt Q8.17 has 25 bits; 2 to 24 are possible"),
        ({"in_fmt": "Q12.-2"}, "in_fmt Q12.-2 has -2 fraction bits; 0 to 24 are possible"),
        ({"in_fmt": "bfloat16"}, "in_fmt bfloat16 and out_fmt Q4.12 must be both fixed-point or"),
        ({"method": "rom"}, "method = rom needs in_fmt of at most 12 bits, which Q4.12 exceeds"),
        (
            {"method": "bipartite", "in_fmt": "Q8.16"},
            "method = bipartite needs in_fmt of at most 16 bits, which Q8.16 exceeds",
        ),
        ({"function": "table"}, "in_fmt must have 8 bits for function = table, .* not be Q4.12"),
        (
            {"in_fmt": "bfloat16", "out_fmt": "bfloat16", "method": "linear"},
            "method must be auto or rom for bfloat16, not linear: results are looked up",
        ),
        ({"method": "cubic"}, "method = 'cubic': must be 'auto', 'rom'"),
        ({"max_error_ulp": 0.4}, "max_error_ulp = 0.4: must be 0.5 to 16"),
        ({"max_error_ulp": 17}, "max_error_ulp = 17: must be 0.5 to 16"),
        ({"lanes": 0}, "lanes = 0: must be 1 to 32"),
        ({"lanes": 33}, "lanes = 33: must be 1 to 32"),
    ],
)
def test_wrong_parameters(parameters, message):
    with pytest.raises(UserError, match=f"activation: .*{message}"):
        ActivationSpec.make(**parameters)


@pytest.mark.parametrize(
    "parameters, message",
    [
        (
            {"method": "constant", "in_fmt": "Q4.12"},
            "method = constant cannot give gelu from Q4.12 to Q4.12 within max_error_ulp = 0.75",
        ),
        (
            {"method": "bipartite", "max_error_ulp": 0.5},
            "method = bipartite cannot give gelu from Q4.12 to Q4.12 within max_error_ulp = 0.5",
        ),
        (
            {"out_fmt": "Q4.4", "max_error_ulp": 0.5},
            "max_error_ulp must be above 0.5, not 0.5, for gelu from Q4.12 to Q4.4",
        ),
    ],
)
def test_impossible_budgets_are_refused_by_model_and_rtl(parameters, message):
    spec = ActivationSpec.make(**parameters)
    with pytest.raises(UserError, match=message):
        golden(spec, {"i": {"value": np.zeros((1, 1), dtype=int)}})
    with pytest.raises(UserError, match=message):
        find("activation").component(spec)
