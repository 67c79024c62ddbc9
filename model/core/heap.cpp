// The GNU C library's settings.
#include "model/core/heap.h"

#include <cstdlib>  // which tells whose C library it is

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sitewright {

void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int kMb = 1 << 20;
  mallopt(M_TRIM_THRESHOLD, 256 * kMb);
  mallopt(M_MMAP_THRESHOLD, 32 * kMb);
  mallopt(M_TOP_PAD, 16 * kMb);
#endif
}

}  // namespace sitewright
