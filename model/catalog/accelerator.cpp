// The parameters table of accelerators.
#include "model/catalog/accelerator.h"

#include <array>

namespace sitewright {
namespace {

using A = Accelerator;

constexpr std::array kParameters{
    parameter("tdp_w", "W", &A::tdp_w),
    parameter("bf16_dense_tflops", "TFLOP/s", &A::bf16_dense_tflops),
    parameter("hbm_gb", "GB", &A::hbm_gb),
    parameter("server_max_w", "W", &A::server_max_w),
    parameter("peak_frac", "frac", &A::peak_frac),
    parameter("average_frac", "frac", &A::average_frac),
    parameter("network_storage_frac", "frac", &A::network_storage_frac),
    parameter("accelerators_per_rack", "accelerators", &A::accelerators_per_rack),
    parameter("accelerators_per_server", "accelerators", &A::accelerators_per_server),
    parameter("liquid_frac", "frac", &A::liquid_frac),
    parameter("fan_frac", "frac", &A::fan_frac),
    parameter("min_cap_w", "W", &A::min_cap_w),
    parameter("rack_max_kw", "kW", &A::rack_max_kw),
    parameter("price_usd", "USD", &A::price_usd),
    parameter("cluster_price_usd", "USD", &A::cluster_price_usd),
};

}  // namespace

std::span<const Parameter<Accelerator>> accelerator_parameters() { return kParameters; }

Expected<std::vector<Accelerator>> read_accelerators(std::string_view file, std::string_view text,
                                                     const SourceRegister& sources) {
  return read_items<Accelerator>(file, text, kParameters, sources);
}

}  // namespace sitewright
