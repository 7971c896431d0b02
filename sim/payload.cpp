// Payload words from and to columns of 64-bit integers: gridloom.kernels.payload's pack and unpack
// at the speed of the compiled RTL. Compiled once, linked into every library.

#include <cstdint>

extern "C" {

struct GlField {
    int64_t* column;  // `count` integers per element
    int64_t offset;   // bits, in the payload
    int64_t width;    // bits, at most 64
    int64_t count;
    int64_t is_signed;
};

#define EXPORT __attribute__((visibility("default")))

// `words` must be zero beforehand.
EXPORT void gl_pack(const GlField* fields, int64_t num_fields, int64_t n, int64_t num_words,
                    uint32_t* words) {
    for (int64_t f = 0; f < num_fields; ++f) {
        const GlField& field = fields[f];
        const uint64_t mask = ~uint64_t(0) >> (64 - field.width);
        const int64_t* value = field.column;
        for (int64_t element = 0; element < n; ++element) {
            uint32_t* const row = words + element * num_words;
            int64_t bit = field.offset;
            for (int64_t lane = 0; lane < field.count; ++lane, bit += field.width) {
                const unsigned __int128 bits =
                    (unsigned __int128)(uint64_t(*value++) & mask) << (bit % 32);
                uint32_t* const word = row + bit / 32;
                word[0] |= uint32_t(bits);
                if (bit % 32 + field.width > 32) word[1] |= uint32_t(bits >> 32);
                if (bit % 32 + field.width > 64) word[2] |= uint32_t(bits >> 64);
            }
        }
    }
}

EXPORT void gl_unpack(const GlField* fields, int64_t num_fields, int64_t n, int64_t num_words,
                      const uint32_t* words) {
    for (int64_t f = 0; f < num_fields; ++f) {
        const GlField& field = fields[f];
        const int unused = int(64 - field.width);
        int64_t* value = field.column;
        for (int64_t element = 0; element < n; ++element) {
            const uint32_t* const row = words + element * num_words;
            int64_t bit = field.offset;
            for (int64_t lane = 0; lane < field.count; ++lane, bit += field.width) {
                const uint32_t* const word = row + bit / 32;
                unsigned __int128 bits = word[0];
                if (bit % 32 + field.width > 32) bits |= (unsigned __int128)word[1] << 32;
                if (bit % 32 + field.width > 64) bits |= (unsigned __int128)word[2] << 64;
                const uint64_t top = uint64_t(bits >> (bit % 32)) << unused;
                *value++ = field.is_signed ? int64_t(top) >> unused : int64_t(top >> unused);
            }
        }
    }
}
}
