// How the program treats memory that it has freed.
#pragma once

namespace sitewright {

/// Lets the heap keep up to 256 MB of freed memory: years of hours are made and dropped many times
/// a second, and handing their pages back and forth takes a quarter of a year's dispatch. Of effect
/// with the GNU C library, elsewhere nothing. Call it once, before threads start.
void keep_freed_memory();

}  // namespace sitewright
