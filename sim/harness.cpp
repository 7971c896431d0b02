// The clock loop around one Verilated model, called from gridloom.sim.rtl.
//
// `ports.h` is written per design. It defines INPUTS(X) and OUTPUTS(X), which call X(index,
// payload, valid, ready) for each stream, and ABSENT_PORTS, members that stand in for ports which
// the Verilog does not have. The semantics of sources, sinks and cycle 0 are those of
// gridloom/sim/cycles.py.

#include "Model.h"
#include "ports.h"

#include <cstdint>
#include <cstring>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>

#if VM_TRACE_FST
#include "verilated_fst_c.h"
using Tracer = VerilatedFstC;
#elif VM_TRACE_VCD
#include "verilated_vcd_c.h"
using Tracer = VerilatedVcdC;
#endif

namespace {

constexpr int RESET_CYCLES = 2;
constexpr int HALF_PERIOD = 5;  // units of waveform time
constexpr uint32_t NOISE = 0xA5A5A5A5;  // what a source drives while it offers nothing

thread_local bool fatal_throws = false;  // false while closing, when destructors may be running
thread_local std::string fatal_message;

struct Absent {
    template <class T> Absent& operator=(T) { return *this; }
    operator bool() const { return false; }
};

struct Top : Model {
    using Model::Model;
    ABSENT_PORTS
};

// ---- payload words, whatever type Verilator gave the port

template <class T> constexpr int WORDS = (sizeof(T) + 3) / 4;
template <> constexpr int WORDS<Absent> = 0;

template <class T> inline void put(T& port, const uint32_t* words) {
    if constexpr (std::is_same_v<T, Absent>) {
    } else if constexpr (sizeof(T) <= 4) {
        port = static_cast<T>(words[0]);
    } else {
        std::memcpy(&port, words, sizeof(T));
    }
}

template <class T> inline void get(const T& port, uint32_t* words) {
    if constexpr (sizeof(T) <= 4) {
        words[0] = port;
    } else {
        std::memcpy(words, &port, sizeof(T));
    }
}

template <class T> inline bool same(const T& port, const uint32_t* words) {
    if constexpr (sizeof(T) <= 4) {
        return words[0] == port;
    } else {
        return std::memcmp(words, &port, sizeof(T)) == 0;
    }
}

}  // namespace

// ---- what Python passes in and reads back; mirrored by ctypes structures in rtl.py

extern "C" {

struct GlPort {
    uint32_t* words;        // payloads, `num_words` words each
    int64_t num_words;
    int64_t width;          // bits
    int64_t count;          // elements to transfer
    int64_t* cycles;        // cycle of each transfer
    const uint8_t* stalls;  // repeating pattern
    int64_t period;         // its length; 0 for none
    int64_t done;           // elements transferred so far
};

struct GlStatus {
    int64_t cycle;    // cycles simulated since reset
    int64_t waiting;  // transfers still to come, all streams together
    int64_t fault;    // 0 or one of Fault
    int64_t stream;   // index among the outputs
};
}

namespace {

enum Fault : int64_t { NONE, WITHDRAWN, CHANGED, SURPLUS, IMPATIENT, FATAL };

struct Pattern {
    const uint8_t* stalls;
    int64_t period;
    int64_t phase = 0;

    inline bool next() {
        if (!period) return false;
        const bool stalled = stalls[phase];
        if (++phase == period) phase = 0;
        return stalled;
    }
};

template <class P, class V, class R> struct Source {
    P& payload;
    V& valid;
    R& ready;
    GlPort& port;
    Pattern pattern{port.stalls, port.period};
    int64_t left = port.count;
    const uint32_t* next = port.words;
    int64_t* cycles = port.cycles;
    bool offered = false;
    bool held = false;
    bool quiet = false;  // the payload is noise

    inline void drive() {
        const bool stalled = pattern.next();
        offered = left && (held || !stalled);
        valid = offered;
        if (offered) {
            if (!held) put(payload, next);
            quiet = false;
        } else if (!quiet) {
            drive_noise();
        }
    }

    void report() { port.done = port.count - left; }

    void drive_noise() {
        uint32_t noise[WORDS<P> + 1];
        for (auto& word : noise) word = NOISE;
        if (port.width % 32) noise[port.num_words - 1] &= (1u << (port.width % 32)) - 1;
        put(payload, noise);
        quiet = true;
    }

    inline void observe(int64_t cycle, int64_t& waiting) {
        held = offered;
        if (offered && ready) {
            *cycles++ = cycle;
            next += WORDS<P>;
            --left;
            --waiting;
            held = false;
        }
    }
};

template <class P, class V, class R> struct Sink {
    P& payload;
    V& valid;
    R& ready;
    GlPort& port;
    int index;
    Pattern pattern{port.stalls, port.period};
    int64_t left = port.count;
    uint32_t* next = port.words;
    int64_t* cycles = port.cycles;
    bool willing = false;
    bool held = false;  // offered in the last cycle and not taken; its payload is in *next

    inline void drive() {
        willing = !pattern.next();
        ready = willing;
    }

    void report() { port.done = port.count - left; }

    inline void fail(GlStatus& status, Fault fault) {
        status.fault = fault;
        status.stream = index;
    }

    inline void observe(GlStatus& status, int64_t cycle, int64_t& waiting) {
        if (!valid) {
            if (held) fail(status, WITHDRAWN);
            return;
        }
        if (!left) return fail(status, SURPLUS);
        if (!held) {
            get(payload, next);
        } else if (!same(payload, next)) {
            return fail(status, CHANGED);
        }
        held = !willing;
        if (willing) {
            *cycles++ = cycle;
            next += WORDS<P>;
            --left;
            --waiting;
        }
    }

    // For the strict check: before and after every `ready` is inverted, which `valid` and payload
    // must not notice.
    bool seen_valid = false;
    uint32_t seen[WORDS<P>]{};

    void remember() {
        seen_valid = valid;
        get(payload, seen);
    }

    void compare(GlStatus& status) {
        const bool is_equal = seen_valid ? valid && same(payload, seen) : !valid;
        if (!is_equal) fail(status, IMPATIENT);
    }
};

template <class P, class V, class R> Source(P&, V&, R&, GlPort&) -> Source<P, V, R>;
template <class P, class V, class R> Sink(P&, V&, R&, GlPort&, int) -> Sink<P, V, R>;

struct Run {
    VerilatedContext context;
    std::unique_ptr<Top> top;
    GlStatus& status;
    bool is_strict;
#if VM_TRACE
    std::unique_ptr<Tracer> tracer;
#endif

#define DECLARE(n, payload, valid, ready) \
    Source<std::remove_reference_t<decltype(Top::payload)>, \
           std::remove_reference_t<decltype(Top::valid)>, \
           std::remove_reference_t<decltype(Top::ready)>> source_##n;
    INPUTS(DECLARE)
#undef DECLARE
#define DECLARE(n, payload, valid, ready) \
    Sink<std::remove_reference_t<decltype(Top::payload)>, \
         std::remove_reference_t<decltype(Top::valid)>, \
         std::remove_reference_t<decltype(Top::ready)>> sink_##n;
    OUTPUTS(DECLARE)
#undef DECLARE

    // Memories without initial contents start as noise, the same for the same seed.
    static Top* make(VerilatedContext& context, int seed, bool is_traced) {
        context.randReset(2);
        context.randSeed(seed);
        context.traceEverOn(is_traced);
        return new Top(&context, "");
    }

    Run(GlPort* inputs, GlPort* outputs, GlStatus& status, int seed, bool is_strict,
        const char* wave)
        : top(make(context, seed, wave)), status(status), is_strict(is_strict)
#define CONSTRUCT(n, payload, valid, ready) \
        , source_##n{top->payload, top->valid, top->ready, inputs[n]}
        INPUTS(CONSTRUCT)
#undef CONSTRUCT
#define CONSTRUCT(n, payload, valid, ready) \
        , sink_##n{top->payload, top->valid, top->ready, outputs[n], n}
        OUTPUTS(CONSTRUCT)
#undef CONSTRUCT
    {
#if VM_TRACE
        if (wave) {
            tracer = std::make_unique<Tracer>();
            top->trace(tracer.get(), 99);
            tracer->open(wave);
            if (!tracer->isOpen()) throw std::runtime_error("cannot write the waveform");
        }
#endif
        reset();
    }

    inline void dump() {
#if VM_TRACE
        if (tracer) tracer->dump(context.time());
        context.timeInc(HALF_PERIOD);
#endif
    }

    inline void settle() {
        top->clk = 0;
        top->eval();
        dump();
    }

    inline void edge() {
        top->clk = 1;
        top->eval();
        dump();
    }

    void reset() {
        top->rst = 1;
#define QUIET(n, payload, valid, ready) \
        top->valid = 0; \
        source_##n.drive_noise();
        INPUTS(QUIET)
#undef QUIET
#define QUIET(n, payload, valid, ready) top->ready = 0;
        OUTPUTS(QUIET)
#undef QUIET
        for (int n = 0; n < RESET_CYCLES; ++n) {
            settle();
            edge();
        }
        top->rst = 0;
    }

    void check_patience() {
#define REMEMBER(n, payload, valid, ready) sink_##n.remember();
        OUTPUTS(REMEMBER)
#undef REMEMBER
#define INVERT(n, payload, valid, ready) top->ready = !sink_##n.willing;
        OUTPUTS(INVERT)
#undef INVERT
        top->eval();
#define COMPARE(n, payload, valid, ready) sink_##n.compare(status);
        OUTPUTS(COMPARE)
#undef COMPARE
#define RESTORE(n, payload, valid, ready) top->ready = sink_##n.willing;
        OUTPUTS(RESTORE)
#undef RESTORE
        top->eval();
    }

    // Runs until `end`, a fault, or (unless draining) the last transfer.
    void step(int64_t end, bool is_draining) {
        int64_t cycle = status.cycle, waiting = status.waiting;  // in registers
        while (cycle < end && (is_draining || waiting)) {
#define DRIVE(n, payload, valid, ready) source_##n.drive();
            INPUTS(DRIVE)
#undef DRIVE
#define DRIVE(n, payload, valid, ready) sink_##n.drive();
            OUTPUTS(DRIVE)
#undef DRIVE
            settle();
            if (is_strict) check_patience();
            if (status.fault) break;
#define OBSERVE(n, payload, valid, ready) source_##n.observe(cycle, waiting);
            INPUTS(OBSERVE)
#undef OBSERVE
#define OBSERVE(n, payload, valid, ready) sink_##n.observe(status, cycle, waiting);
            OUTPUTS(OBSERVE)
#undef OBSERVE
            if (status.fault) break;
            edge();
            status.cycle = ++cycle;
        }
        status.waiting = waiting;
#define REPORT(n, payload, valid, ready) source_##n.report();
        INPUTS(REPORT)
#undef REPORT
#define REPORT(n, payload, valid, ready) sink_##n.report();
        OUTPUTS(REPORT)
#undef REPORT
    }

    void close() {
        top->final();
#if VM_TRACE
        if (tracer) tracer->close();
#endif
    }
};

// Run `action` with Verilator's fatal errors as exceptions; they become status.fault.
template <class Action> void guarded(GlStatus& status, Action action) {
    fatal_throws = true;
    try {
        action();
    } catch (const std::exception& error) {
        fatal_message = error.what();
        status.fault = FATAL;
    }
    fatal_throws = false;
}

}  // namespace

// Replaces Verilator's, which ends the process.
void vl_fatal(const char* filename, int line, const char*, const char* message) VL_MT_UNSAFE {
    fatal_message = message;
    if (fatal_throws && !std::uncaught_exceptions()) throw std::runtime_error(fatal_message);
}

extern "C" {

#define EXPORT __attribute__((visibility("default")))

EXPORT Run* gl_open(GlPort* inputs, GlPort* outputs, GlStatus* status, int seed, int is_strict,
                    const char* wave) {
    Run* run = nullptr;
    guarded(*status, [&] { run = new Run(inputs, outputs, *status, seed, is_strict, wave); });
    return run;
}

EXPORT void gl_step(Run* run, int64_t end, int is_draining) {
    guarded(run->status, [&] { run->step(end, is_draining); });
}

EXPORT void gl_close(Run* run) {
    guarded(run->status, [&] { run->close(); });
    delete run;
}

EXPORT const char* gl_message() { return fatal_message.c_str(); }
}
