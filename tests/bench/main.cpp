// Runs the benchmarks with the heap as the program has it.
#include <benchmark/benchmark.h>

#include "model/core/heap.h"

int main(int argc, char** argv) {
  sitewright::keep_freed_memory();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
