"""The cocotb bench of every block: the same elements in several scenarios, bits and cycles.

Runs inside a simulator; :func:`gridloom.testbench.bench.run_bench` starts it. The job it reads
names the streams, so it works on any Verilog with the block's ports: ours, or a netlist.
"""

import os
from pathlib import Path

import cocotb

from gridloom.specs.streams import Direction

from .drivers.cocotb_streams import Scoreboard, StreamBench, StreamSink, StreamSource
from .job import JOB_VARIABLE, read_job, write_result


FOLDER = Path(os.environ[JOB_VARIABLE])
JOB = read_job(FOLDER)
SCENARIOS = {s.name: s for s in JOB.scenarios}


@cocotb.test()
@cocotb.parametrize(scenario=list(SCENARIOS))
async def equals_models(dut, scenario):
    """Every output bit is the golden model's and every transfer in the cycle model's cycle."""
    run = SCENARIOS[scenario]
    names = [s.name for s in JOB.streams if s.direction is Direction.IN]
    sources = [StreamSource(dut, n, JOB.inputs[n], run.stalls.get(n)) for n in names]
    sinks = [
        StreamSink(dut, name, len(payloads), run.stalls.get(name))
        for name, payloads in JOB.expected.items()
    ]
    cycles = run.trace and run.trace.transfers
    try:
        await StreamBench(dut, sources, sinks).run(run.limit, warm_up=run.warm_up)
        Scoreboard(JOB.expected, cycles, JOB.describe).check(sources, sinks)
    except Exception as error:
        write_result(FOLDER, scenario=scenario, passed=False, message=str(error))
        raise
    last = max((e.driver.cycles[-1] for e in [*sources, *sinks] if e.driver.cycles), default=-1)
    transfers = sum(len(sink.driver.cycles) for sink in sinks)
    write_result(FOLDER, scenario=scenario, passed=True, cycles=last + 1, outputs=transfers)
