// How a year keeps caps that its search leaves broken.
#pragma once

#include <functional>

#include "model/operations/search.h"

namespace sitewright::operations {

/// A search with the prices in it that its problem holds.
using SearchAt = std::function<Found(const Problem& problem)>;

/// The cheapest schedule that keeps every cap. A search that begins with divisible units knows
/// nothing of a cap that counts starts alone, nor of one that only whole units break beside another
/// that binds: such a cap gets a price from outside, found by whole searches, of all such caps at
/// once. Where all days turn at one price, some of each week's follow the search at a lower price.
[[nodiscard]] Found keep_caps(const Problem& problem, const SearchAt& search_at);

}  // namespace sitewright::operations
