#include "CBenchTicket.h"
#include <string.h>

/* SHA-256 as in FIPS 180-4, with the processor's own rounds where it has them, so that the
   yardstick is not slower than it need be. */

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static const uint32_t START[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                  0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

static uint32_t right(uint32_t x, int n) { return (x >> n) | (x << (32 - n)); }

static void compress_portable(uint32_t state[8], const uint8_t *block) {
  uint32_t w[64], s[8];
  for (int i = 0; i < 16; i++)
    w[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
           (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
  for (int i = 16; i < 64; i++) {
    uint32_t a = right(w[i - 15], 7) ^ right(w[i - 15], 18) ^ (w[i - 15] >> 3);
    uint32_t b = right(w[i - 2], 17) ^ right(w[i - 2], 19) ^ (w[i - 2] >> 10);
    w[i] = w[i - 16] + a + w[i - 7] + b;
  }
  memcpy(s, state, sizeof s);
  for (int i = 0; i < 64; i++) {
    uint32_t e = right(s[4], 6) ^ right(s[4], 11) ^ right(s[4], 25);
    uint32_t t = s[7] + e + ((s[4] & s[5]) ^ (~s[4] & s[6])) + K[i] + w[i];
    uint32_t a = right(s[0], 2) ^ right(s[0], 13) ^ right(s[0], 22);
    uint32_t u = a + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
    memmove(s + 1, s, 7 * sizeof s[0]);
    s[4] += t;
    s[0] = t + u;
  }
  for (int i = 0; i < 8; i++) state[i] += s[i];
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("sha,sse4.1,ssse3"))) static void compress_native(uint32_t state[8],
                                                                        const uint8_t *block) {
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8(low, high, 8), cdgh = _mm_blend_epi16(high, low, 0xf0);
  const __m128i abef_before = abef, cdgh_before = cdgh;
  __m128i m[4];
  for (int i = 0; i < 4; i++)
    m[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(block + 16 * i)), order);
  for (int i = 0; i < 16; i++) {
    if (i >= 4) {
      __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(m[i & 3], m[(i + 1) & 3]),
                                  _mm_alignr_epi8(m[(i + 3) & 3], m[(i + 2) & 3], 4));
      m[i & 3] = _mm_sha256msg2_epu32(sum, m[(i + 3) & 3]);
    }
    __m128i wk = _mm_add_epi32(m[i & 3], _mm_loadu_si128((const __m128i *)(K + 4 * i)));
    cdgh = _mm_sha256rnds2_epu32(cdgh, abef, wk);
    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(wk, 0x0e));
  }
  abef = _mm_add_epi32(abef, abef_before);
  cdgh = _mm_add_epi32(cdgh, cdgh_before);
  low = _mm_shuffle_epi32(abef, 0x1b);
  high = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#include <cpuid.h>

static int is_native(void) {
  static int known = -1;
  if (known < 0) {
    unsigned a, b = 0, c, d;
    known = __get_cpuid_count(7, 0, &a, &b, &c, &d) ? (int)(b >> 29 & 1) : 0;
  }
  return known;
}
#endif

static void compress(uint32_t state[8], const uint8_t *block) {
#if defined(__x86_64__)
  if (is_native()) {
    compress_native(state, block);
    return;
  }
#endif
  compress_portable(state, block);
}

/* Goes on from a state that has already taken `before` bytes, whole blocks. */
static void finish(uint32_t state[8], uint64_t before, const uint8_t *bytes, size_t length,
                   uint8_t out[32]) {
  size_t whole = length / 64 * 64;
  for (size_t i = 0; i < whole; i += 64) compress(state, bytes + i);
  uint8_t end[128] = {0};
  size_t rest = length - whole;
  memcpy(end, bytes + whole, rest);
  end[rest] = 0x80;
  size_t size = rest < 56 ? 64 : 128;
  uint64_t bits = (before + length) * 8;
  for (int i = 0; i < 8; i++) end[size - 1 - (size_t)i] = (uint8_t)(bits >> (8 * i));
  for (size_t i = 0; i < size; i += 64) compress(state, end + i);
  for (int i = 0; i < 8; i++)
    for (int j = 0; j < 4; j++) out[4 * i + j] = (uint8_t)(state[i] >> (24 - 8 * j));
}

void cb_seal_init(cb_seal *seal, const uint8_t *key, size_t length) {
  uint8_t block[64] = {0}, pad[64];
  if (length > 64) {
    uint32_t state[8];
    memcpy(state, START, sizeof state);
    finish(state, 0, key, length, block);
  } else {
    memcpy(block, key, length);
  }
  memcpy(seal->inner, START, sizeof START);
  memcpy(seal->outer, START, sizeof START);
  for (int i = 0; i < 64; i++) pad[i] = block[i] ^ 0x36;
  compress(seal->inner, pad);
  for (int i = 0; i < 64; i++) pad[i] = block[i] ^ 0x5c;
  compress(seal->outer, pad);
}

void cb_seal_code(const cb_seal *seal, const uint8_t *bytes, size_t length, char text[65]) {
  uint32_t state[8];
  uint8_t hash[32];
  memcpy(state, seal->inner, sizeof state);
  finish(state, 64, bytes, length, hash);
  memcpy(state, seal->outer, sizeof state);
  finish(state, 64, hash, sizeof hash, hash);
  for (int i = 0; i < 32; i++) {
    text[2 * i] = "0123456789abcdef"[hash[i] >> 4];
    text[2 * i + 1] = "0123456789abcdef"[hash[i] & 15];
  }
  text[64] = 0;
}
