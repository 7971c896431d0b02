// The clock loop of a top with AXI4-Lite registers and an AXI4 master, before a memory; called from
// gridloom.sim.rtl_memory and compiled behind harness.cpp, whose model and faults it uses.
//
// The memory keeps the time of gridloom/sim/port_memory.py, and its data in an image of bytes.

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

enum Channel { AR, R, AW, W, B, CHANNELS };

// ---- what Python passes in and reads back; mirrored by a ctypes structure in rtl_memory.py

extern "C" {

struct GlMemory {
    GlStatus status;  // `waiting`: not done; `stream`: the channel at fault
    uint8_t* image;
    int64_t size;
    int64_t word_bytes;
    int64_t read_latency;
    int64_t write_latency;
    const uint8_t* stalls[CHANNELS];  // repeating patterns
    int64_t periods[CHANNELS];        // their lengths; 0 for none
    int64_t counts[CHANNELS];         // transfers so far
};
}

namespace {

constexpr Fault OUTSIDE = static_cast<Fault>(FATAL + 1);  // a burst leaves the image
constexpr int CHECK_CYCLES = 2;  // from a start's transfer on AXI4-Lite to the first cycle of a run

using Data = decltype(Model::m_axi_wdata);
using Strobe = decltype(Model::m_axi_wstrb);
using Word = std::array<uint32_t, WORDS<std::remove_reference_t<Data>>>;
using Bytes = std::array<uint32_t, WORDS<std::remove_reference_t<Strobe>>>;

// What a channel of the master offers may not change before the transfer.
template <class Payload> struct Offer {
    bool waits = false;
    Payload shown{};

    Fault watch(bool valid, bool ready, const Payload& payload) {
        Fault fault = NONE;
        if (waits && !valid) fault = WITHDRAWN;
        if (waits && valid && payload != shown) fault = CHANGED;
        waits = valid && !ready;
        shown = payload;
        return fault;
    }
};

struct Burst {
    uint64_t address;
    int64_t words;  // left
    int64_t due;

    bool operator==(const Burst&) const = default;
};

struct Beat {
    Word data{};
    Bytes strobe{};
    bool last = false;

    bool operator==(const Beat&) const = default;
};

struct MemoryRun {
    VerilatedContext context;
    std::unique_ptr<Top> top;
    GlMemory& memory;
    GlStatus& status;
    std::vector<int64_t> cycles[CHANNELS];
    std::deque<Burst> reads, writes;  // whose address is taken
    std::deque<Beat> beats;           // that came and are not written
    std::deque<int64_t> responses;    // when they are due
    bool r_waits = false, b_waits = false;
    Offer<Burst> ar, aw;
    Offer<Beat> w;

    MemoryRun(GlMemory& memory, int seed)
        : top(Run::make(context, seed, false)), memory(memory), status(memory.status) {
        top->s_axi_awvalid = top->s_axi_wvalid = top->s_axi_arvalid = 0;
        top->s_axi_bready = top->s_axi_rready = 1;
        top->s_axi_wstrb = 15;
        top->m_axi_rid = top->m_axi_rresp = top->m_axi_bid = top->m_axi_bresp = 0;
        pause();
        top->aresetn = 0;
        for (int n = 0; n < RESET_CYCLES; ++n) tick();
        top->aresetn = 1;
    }

    inline void settle() {
        top->aclk = 0;
        top->eval();
    }

    inline void edge() {
        top->aclk = 1;
        top->eval();
    }

    void tick() {
        settle();
        edge();
    }

    // ---- registers, while nothing runs

    void pause() {
        top->m_axi_arready = top->m_axi_awready = top->m_axi_wready = 0;
        top->m_axi_rvalid = top->m_axi_bvalid = 0;
    }

    void offer_write(uint32_t offset, uint32_t value) {
        top->s_axi_awvalid = top->s_axi_wvalid = 1;
        top->s_axi_awaddr = offset;
        top->s_axi_wdata = value;
    }

    void write(uint32_t offset, uint32_t value) {
        offer_write(offset, value);
        for (bool is_answered = false; !is_answered;) {
            settle();
            const bool address = top->s_axi_awready, data = top->s_axi_wready;
            is_answered = top->s_axi_bvalid;
            edge();
            if (address) top->s_axi_awvalid = 0;
            if (data) top->s_axi_wvalid = 0;
        }
    }

    uint32_t read(uint32_t offset) {
        pause();
        top->s_axi_arvalid = 1;
        top->s_axi_araddr = offset;
        for (;;) {
            settle();
            const bool address = top->s_axi_arready, is_answered = top->s_axi_rvalid;
            const uint32_t value = top->s_axi_rdata;
            edge();
            if (address) top->s_axi_arvalid = 0;
            if (is_answered) return value;
        }
    }

    // The next step begins with the first cycle of the run.
    void start(uint32_t offset, uint32_t value) {
        offer_write(offset, value);
        for (int n = 0; n < CHECK_CYCLES; ++n) {
            tick();
            top->s_axi_awvalid = top->s_axi_wvalid = 0;
        }
    }

    // ---- the memory

    inline bool stalls(Channel channel) const {
        const int64_t period = memory.periods[channel];
        return period && memory.stalls[channel][status.cycle % period];
    }

    void drive() {
        top->m_axi_arready = !stalls(AR);
        top->m_axi_awready = !stalls(AW);
        top->m_axi_wready = !stalls(W);
        const bool is_read_due = !reads.empty() && reads.front().due <= status.cycle;
        top->m_axi_rvalid = is_read_due && (r_waits || !stalls(R));
        const bool is_written = !responses.empty() && responses.front() <= status.cycle;
        top->m_axi_bvalid = is_written && (b_waits || !stalls(B));
        Word word;
        word.fill(NOISE);
        if (top->m_axi_rvalid) {
            std::memcpy(word.data(), memory.image + reads.front().address, memory.word_bytes);
        }
        put(top->m_axi_rdata, word.data());
        top->m_axi_rlast = top->m_axi_rvalid ? reads.front().words == 1 : NOISE & 1;
    }

    void fail(Channel channel, Fault fault) {
        if (!fault || status.fault) return;
        status.fault = fault;
        status.stream = channel;
    }

    inline void count(Channel channel) { cycles[channel].push_back(status.cycle); }

    void take_address(Channel channel, std::deque<Burst>& bursts, const Burst& burst) {
        const uint64_t bytes = burst.words * memory.word_bytes, size = memory.size;
        if (burst.address > size || bytes > size - burst.address) return fail(channel, OUTSIDE);
        bursts.push_back(burst);
        bursts.back().due = status.cycle + memory.read_latency;
        count(channel);
    }

    void observe() {
        const Burst read{top->m_axi_araddr, top->m_axi_arlen + 1, 0};
        const Burst written{top->m_axi_awaddr, top->m_axi_awlen + 1, 0};
        Beat beat;
        get(top->m_axi_wdata, beat.data.data());
        get(top->m_axi_wstrb, beat.strobe.data());
        beat.last = top->m_axi_wlast;
        fail(AR, ar.watch(top->m_axi_arvalid, top->m_axi_arready, read));
        fail(AW, aw.watch(top->m_axi_awvalid, top->m_axi_awready, written));
        fail(W, w.watch(top->m_axi_wvalid, top->m_axi_wready, beat));

        r_waits = top->m_axi_rvalid && !top->m_axi_rready;
        if (top->m_axi_rvalid && top->m_axi_rready) {
            count(R);
            reads.front().address += memory.word_bytes;
            if (!--reads.front().words) reads.pop_front();
        }
        if (top->m_axi_arvalid && top->m_axi_arready) take_address(AR, reads, read);
        b_waits = top->m_axi_bvalid && !top->m_axi_bready;
        if (top->m_axi_bvalid && top->m_axi_bready) {
            count(B);
            responses.pop_front();
        }
        if (top->m_axi_awvalid && top->m_axi_awready) take_address(AW, writes, written);
        if (top->m_axi_wvalid && top->m_axi_wready) {
            count(W);
            beats.push_back(beat);
        }
        // A burst is written when its address and all of its words have come, in either order.
        while (!writes.empty() && int64_t(beats.size()) >= writes.front().words) {
            for (int64_t n = 0; n < writes.front().words; ++n) store(writes.front().address, n);
            responses.push_back(status.cycle + memory.write_latency);
            writes.pop_front();
        }
    }

    void store(uint64_t address, int64_t number) {
        const Beat& beat = beats.front();
        const auto* bytes = reinterpret_cast<const uint8_t*>(beat.data.data());
        uint8_t* target = memory.image + address + number * memory.word_bytes;
        for (int64_t n = 0; n < memory.word_bytes; ++n) {
            if (beat.strobe[n / 32] >> n % 32 & 1) target[n] = bytes[n];
        }
        beats.pop_front();
    }

    // Runs until `end`, a fault, or the interrupt.
    void step(int64_t end) {
        while (status.cycle < end && status.waiting) {
            drive();
            settle();
            observe();
            if (status.fault) break;
            status.waiting = !top->__SYM__interrupt;  // Verilator's name: some compilers keep it
            edge();
            ++status.cycle;
        }
        for (int n = 0; n < CHANNELS; ++n) memory.counts[n] = cycles[n].size();
    }
};

}  // namespace

extern "C" {

EXPORT MemoryRun* gl_memory_open(GlMemory* memory, int seed) {
    MemoryRun* run = nullptr;
    guarded(memory->status, [&] { run = new MemoryRun(*memory, seed); });
    return run;
}

EXPORT void gl_memory_write(MemoryRun* run, uint32_t offset, uint32_t value) {
    guarded(run->status, [&] { run->write(offset, value); });
}

EXPORT uint32_t gl_memory_read(MemoryRun* run, uint32_t offset) {
    uint32_t value = 0;
    guarded(run->status, [&] { value = run->read(offset); });
    return value;
}

EXPORT void gl_memory_start(MemoryRun* run, uint32_t offset, uint32_t value) {
    guarded(run->status, [&] { run->start(offset, value); });
}

EXPORT void gl_memory_step(MemoryRun* run, int64_t end) {
    guarded(run->status, [&] { run->step(end); });
}

EXPORT void gl_memory_cycles(MemoryRun* run, int channel, int64_t* target) {
    const auto& cycles = run->cycles[channel];
    std::copy(cycles.begin(), cycles.end(), target);
}

EXPORT void gl_memory_close(MemoryRun* run) {
    guarded(run->status, [&] { run->top->final(); });
    delete run;
}
}
