// lcoe: our levelised cost of energy beside the rows of a table of technologies.
#include "app/cli/command.h"
#include "app/cli/files.h"
#include "model/cost/lcoe_table.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

namespace sitewright::cli {

namespace {

struct Options {
  std::string file;
  std::string out;
};

Exit run_lcoe(const Options& options, std::ostream& out, std::ostream& err) {
  const Expected<std::string> text = read_whole_file(options.file);
  if (!text) throw Failure{Exit::usage, text.error().message};
  const cost::LcoeTable table = cost::add_lcoe(options.file, *text);
  for (const Error& error : table.errors) err << "sitewright: " << error.message << '\n';
  if (!table.errors.empty()) return Exit::usage;
  write_output(options.out, table.text, out);
  return Exit::done;
}

}  // namespace

void declare_lcoe(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "lcoe", "Levelised cost of energy of each row of a CSV table of technologies");
  command
      ->add_option(
          "FILE", options->file,
          "CSV with capex_usd_per_kw, fixed_om_usd_per_kw_year, variable_om_usd_per_mwh, "
          "capacity_factor_frac, wacc_real_frac, inflation_frac, tax_frac, "
          "recovery_years; with fuel: heat_rate_mmbtu_per_mwh, fuel_usd_per_mmbtu (HHV); "
          "macrs_years of 5, 15 or 20 (default 5); other columns, # lines and empty lines are "
          "kept; a last column sitewright_lcoe_usd_per_mwh is replaced")
      ->required();
  command->add_option("-o,--out", options->out, "File; standard output without it");
  command->callback([&run, options] {
    run = [options](std::ostream& out, std::ostream& err) { return run_lcoe(*options, out, err); };
  });
}

}  // namespace sitewright::cli
