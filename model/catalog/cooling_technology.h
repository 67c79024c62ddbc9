// Ways of getting heat out of the halls: their set points, equipment and losses.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/catalog/catalog_items.h"

namespace sitewright {

/// How the heat of the hall's air leaves it.
enum class AirPath { air_economiser, water_economiser, dry_economiser, chiller };
/// How the heat of the liquid loop leaves it.
enum class LiquidPath { none, tower, dry_cooler, chiller };

/// One technology. Efficiencies and losses are shares; pressures are across the equipment.
struct CoolingTechnology {
  std::string id;    ///< "liquid-dry-cooler"
  std::string name;  ///< "Direct-to-chip, dry cooler"
  AirPath air_path = AirPath::chiller;
  LiquidPath liquid_path = LiquidPath::none;
  Quantity liquid_frac;             ///< of IT heat into the liquid loop
  Quantity ups_efficiency_frac;     ///< at full load
  Quantity distribution_loss_frac;  ///< of IT power
  Quantity lighting_frac;           ///< of IT power
  Quantity supply_air_c;
  Quantity air_delta_k;  ///< rise of the air through the servers
  Quantity fan_pressure_pa;
  Quantity fan_efficiency_frac;
  Quantity coil_effectiveness_frac;
  Quantity water_delta_k;     ///< rise of the facility water
  Quantity pump_pressure_pa;  ///< facility water, and each loop of a coolant distribution unit
  Quantity pump_efficiency_frac;
  Quantity supply_liquid_c;       ///< to the cold plates
  Quantity cdu_approach_k;        ///< liquid above facility water
  Quantity rejection_approach_k;  ///< tower water above wet bulb, or dry cooler water above dry
                                  ///< bulb at design
  Quantity exchanger_approach_k;  ///< of the water economiser
  Quantity tower_delta_k;
  Quantity tower_pump_pressure_pa;
  Quantity rejection_fan_frac;  ///< fan power at full speed over the heat rejected
  Quantity cycles_of_concentration;
  Quantity drift_frac;           ///< of the tower's water flow
  Quantity chiller_carnot_frac;  ///< of the ideal COP
  Quantity chiller_lift_k;       ///< condensing above, plus evaporating below, the media
  Quantity chiller_cop_max;
  Quantity economiser_dew_point_max_c;
  Quantity economiser_dew_point_min_c;
  Quantity adiabatic_effectiveness_frac;  ///< 0: no adiabatic assist
};

[[nodiscard]] std::span<const Parameter<CoolingTechnology>> cooling_parameters();

/// Errors: those of read_catalog_table; an unknown air_path or liquid_path.
[[nodiscard]] Expected<std::vector<CoolingTechnology>> read_cooling_technologies(
    std::string_view file, std::string_view text, const SourceRegister& sources);

}  // namespace sitewright
