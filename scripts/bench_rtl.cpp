// The bare loop that bench_rtl.py measures compiled RTL against: the same model, inputs from
// memory, always willing sinks, and nothing else. Usage: PROGRAM CYCLES FILE..., one file of payload
// words per input stream; prints the processor seconds of the best of three runs.

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

struct Words {
    std::vector<uint32_t> words;
    size_t next = 0;

    explicit Words(const char* path) {
        FILE* file = std::fopen(path, "rb");
        uint32_t word;
        while (file && std::fread(&word, sizeof word, 1, file) == 1) words.push_back(word);
        if (file) std::fclose(file);
        words.resize(words.size() + 64);
    }
};

static double seconds(long cycles, char** files) {
    VerilatedContext context;
    Top top(&context, "");
#define LOAD(n, payload, valid, ready) \
    Words words_##n(files[n]);         \
    top.valid = 0;
    INPUTS(LOAD)
#define WILLING(n, payload, valid, ready) top.ready = 1;
    OUTPUTS(WILLING)
    top.rst = 1;
    top.clk = 0;
    top.eval();
    top.clk = 1;
    top.eval();
    top.rst = 0;
    uint32_t sum = 0;
    const std::clock_t start = std::clock();
    for (long cycle = 0; cycle < cycles; ++cycle) {
#define OFFER(n, payload, valid, ready) \
    top.valid = 1;                      \
    put(top.payload, &words_##n.words[words_##n.next]);
        INPUTS(OFFER)
        top.clk = 0;
        top.eval();
#define ADVANCE(n, payload, valid, ready)                                       \
    if (top.ready) {                                                            \
        words_##n.next += WORDS<std::remove_reference_t<decltype(top.payload)>>; \
        if (words_##n.next + 64 >= words_##n.words.size()) words_##n.next = 0;  \
    }
        INPUTS(ADVANCE)
#define COUNT(n, payload, valid, ready) sum += top.valid;
        OUTPUTS(COUNT)
        top.clk = 1;
        top.eval();
    }
    const double elapsed = double(std::clock() - start) / CLOCKS_PER_SEC;
    std::fprintf(stderr, "%u\n", sum);  // so that no output is optimised away
    return elapsed;
}

int main(int, char** arguments) {
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
        best = std::min(best, seconds(std::atol(arguments[1]), arguments + 2));
    }
    std::printf("%.9f\n", best);
}
