// Payload words from and to columns of 64-bit integers: gridloom.kernels.payload's pack and unpack
// at the speed of the compiled RTL. Compiled once, linked into every library.

#pragma GCC optimize("O3")  // moves what is the same for all elements out of the loops

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
}

namespace {

using Wide = unsigned __int128;

// Calls `action(value, word, shift)` for every integer of a field: where it is in its column, and
// the first word and the bit of it that hold its lowest bit.
template <class Action>
inline void each(const GlField& field, int64_t n, int64_t num_words, Action action) {
    int64_t* value = field.column;
    const int64_t first_word = field.offset / 32;
    if (field.count == 1) {  // the shift is the same for all, so the loop is a tight one
        const int shift = int(field.offset % 32);
        for (int64_t element = 0; element < n; ++element) {
            action(*value++, first_word + element * num_words, shift);
        }
        return;
    }
    for (int64_t element = 0; element < n; ++element) {
        int64_t bit = field.offset;
        for (int64_t lane = 0; lane < field.count; ++lane, bit += field.width) {
            action(*value++, element * num_words + bit / 32, int(bit % 32));
        }
    }
}

}  // namespace

extern "C" {

// `words` must be zero beforehand.
EXPORT void gl_pack(const GlField* fields, int64_t num_fields, int64_t n, int64_t num_words,
                    uint32_t* words) {
    for (int64_t f = 0; f < num_fields; ++f) {
        const int width = int(fields[f].width);
        const uint64_t mask = ~uint64_t(0) >> (64 - width);
        if (width <= 32) {
            each(fields[f], n, num_words, [=](int64_t value, int64_t word, int shift) {
                const uint64_t bits = (uint64_t(value) & mask) << shift;
                words[word] |= uint32_t(bits);
                if (shift + width > 32) words[word + 1] |= uint32_t(bits >> 32);
            });
        } else {
            each(fields[f], n, num_words, [=](int64_t value, int64_t word, int shift) {
                const Wide bits = Wide(uint64_t(value) & mask) << shift;
                words[word] |= uint32_t(bits);
                words[word + 1] |= uint32_t(bits >> 32);
                if (shift + width > 64) words[word + 2] |= uint32_t(bits >> 64);
            });
        }
    }
}

EXPORT void gl_unpack(const GlField* fields, int64_t num_fields, int64_t n, int64_t num_words,
                      const uint32_t* words) {
    for (int64_t f = 0; f < num_fields; ++f) {
        const int width = int(fields[f].width);
        const int unused = 64 - width;
        const bool is_signed = fields[f].is_signed;
        const auto extend = [=](uint64_t bits) {
            return is_signed ? int64_t(bits << unused) >> unused
                             : int64_t((bits << unused) >> unused);
        };
        if (width <= 32) {
            each(fields[f], n, num_words, [=](int64_t& value, int64_t word, int shift) {
                uint64_t bits = words[word];
                if (shift + width > 32) bits |= uint64_t(words[word + 1]) << 32;
                value = extend(bits >> shift);
            });
        } else {
            each(fields[f], n, num_words, [=](int64_t& value, int64_t word, int shift) {
                Wide bits = words[word] | Wide(words[word + 1]) << 32;
                if (shift + width > 64) bits |= Wide(words[word + 2]) << 64;
                value = extend(uint64_t(bits >> shift));
            });
        }
    }
}
}
