// Halving over the steps of a lever.
#include "model/analysis/search.h"

namespace sitewright::analysis {

plan::Plan moved(const plan::Plan& plan, std::span<const Move> moves) {
  plan::Plan changed = plan;
  for (const Move& move : moves)
    move.lever->place.set(changed, value_after(*move.lever, move.steps));
  return changed;
}

int least_steps(const plan::Plan& plan, std::vector<Move> moves, std::size_t at,
                const Passes& passes) {
  int fails = -1;
  int passing = moves[at].steps;
  while (passing - fails > 1) {
    const int middle = fails + (passing - fails) / 2;
    moves[at].steps = middle;
    (passes(moved(plan, moves)) ? passing : fails) = middle;
  }
  return passing;
}

}  // namespace sitewright::analysis
