// Losses between the meter and the servers.
#pragma once

namespace sitewright::cooling {

/// Loss of the UPS over IT power at load L = IT / rated.
///   loss = full (no_load / L + proportional + square L), full = 1/efficiency - 1
/// Shares of the full-load loss: 0.40 no-load, 0.45 proportional, 0.15 square. Source: B24 (EST:
/// no-load losses are often above 40 %, square-law ones 1-4 points at high load) Inputs: load_frac
/// > 0; below 5 % it counts as 5 % (modules are switched off)
[[nodiscard]] double ups_loss_frac(double full_load_loss_frac, double load_frac);

}  // namespace sitewright::cooling
