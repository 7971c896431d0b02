"""One system serving one model's requests, described by names, so that it can run anywhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gridloom.specs.duplex import (
    ClusterSpec,
    DeviceSpec,
    ModelSpec,
    PolicySpec,
    RequestsSpec,
    RoutingSpec,
    Scheduling,
)
from gridloom.specs.duplex_presets import model_preset, system_preset
from gridloom.specs.errors import choose

from .capacity import Capacity
from .metrics import ServingReport
from .overlapping import halves
from .serving import Observer, serve
from .stage import StageModel


__all__ = ["RECORDS", "Run", "execute", "stage_model"]

RECORDS = {
    "model": ModelSpec,
    "device": DeviceSpec,
    "cluster": ClusterSpec,
    "policy": PolicySpec,
    "requests": RequestsSpec,
    "routing": RoutingSpec,
}


@dataclass(frozen=True)
class Run:
    """What to serve on what.

    Parameters
    ----------
    model, system : str
        Names of presets.
    batch, prompt, output : int
        Requests at once, mean tokens in and out.
    changes : tuple of (str, str, value)
        Record of :data:`RECORDS`, its parameter, the value instead of the preset's.
    """

    model: str
    system: str
    batch: int = 64
    prompt: int = 1024
    output: int = 1024
    changes: tuple[tuple[str, str, Any], ...] = ()

    def changed(self, record: str) -> dict[str, Any]:
        """Parameters of one record that differ from the preset's."""
        for name, parameter, _ in self.changes:
            choose(f"{choose('record', name, RECORDS)} parameter", parameter,
                   RECORDS[name].model_fields)  # fmt: skip
        return {p: value for name, p, value in self.changes if name == record}


def stage_model(run: Run) -> StageModel:
    """The costs of a run's stages."""
    preset, system = model_preset(run.model), system_preset(run.system)
    seed = run.changed("requests").get("seed", 0)
    return StageModel(
        _changed(preset.spec, run.changed("model")),
        _changed(system.device, run.changed("device")),
        system.cluster(preset, **run.changed("cluster")),
        _changed(system.policy, run.changed("policy")),
        RoutingSpec.make(**run.changed("routing")),
        seed,
    )


def _changed(spec: Any, changes: Mapping[str, Any]) -> Any:
    return type(spec).make(**{**spec.model_dump(), **changes})


def execute(run: Run, *, fits: bool = True, observer: Observer | None = None) -> ServingReport:
    """Serve.

    Parameters
    ----------
    run : Run
        What.
    fits : bool
        Whether a batch that does not fit is made smaller, as in the paper, or refused.
    observer : Observer or None
        Sees every stage.
    """
    model = stage_model(run)
    lengths = {"batch": run.batch, "prompt": run.prompt, "output": run.output}
    requests = RequestsSpec.make(**{**lengths, **run.changed("requests")})
    if fits:
        cluster = model.cluster
        if model.policy.scheduling is Scheduling.SPLIT:
            cluster = halves(cluster)
        most = Capacity(model.model, model.device, cluster).batch(requests.prompt + requests.output)
        requests = _changed(requests, {"batch": max(1, min(requests.batch, most))})
    return serve(model, requests, observer=observer)
