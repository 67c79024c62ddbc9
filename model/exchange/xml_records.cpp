// Expat feeds the handlers; they build one record at a time.
#include "model/exchange/xml_records.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <memory>

namespace sitewright::exchange {

namespace {

struct ParserDeleter {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

class Reader {
 public:
  explicit Reader(const XmlReading& reading)
      : reading_(reading), parser_(XML_ParserCreate(nullptr)) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(
        parser_.get(),
        [](void* self, const char* name, const char**) { static_cast<Reader*>(self)->open(name); },
        [](void* self, const char*) { static_cast<Reader*>(self)->close(); });
    XML_SetCharacterDataHandler(parser_.get(), [](void* self, const char* text, int length) {
      static_cast<Reader*>(self)->add_text({text, static_cast<std::size_t>(length)});
    });
    XML_SetStartDoctypeDeclHandler(
        parser_.get(), [](void* self, const char*, const char*, const char*, int) {
          static_cast<Reader*>(self)->stop("a document type declaration is not allowed");
        });
  }

  Expected<void> read(std::istream& in) {
    std::array<char, 1U << 16U> buffer{};
    std::size_t total = 0;
    bool done = false;
    while (!done) {
      in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
      const auto count = static_cast<std::size_t>(in.gcount());
      total += count;
      if (total > kLargestXml) {
        return failure(std::string(reading_.file) + ": is larger than " +
                       std::to_string(kLargestXml >> 20U) + " MiB");
      }
      done = !in;
      const auto status = XML_Parse(parser_.get(), buffer.data(), static_cast<int>(count), done);
      if (!error_.empty()) return failure(error_);
      if (status != XML_STATUS_OK) {
        return failure(place() + XML_ErrorString(XML_GetErrorCode(parser_.get())));
      }
    }
    return {};
  }

 private:
  [[nodiscard]] int line() const {
    return static_cast<int>(XML_GetCurrentLineNumber(parser_.get()));
  }
  [[nodiscard]] std::string place() const {
    return std::string(reading_.file) + " line " + std::to_string(line()) + ": ";
  }

  void stop(const std::string& rule) {
    if (error_.empty()) error_ = place() + rule;
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  [[nodiscard]] bool is_container(const std::string& path) const {
    return std::find(reading_.containers.begin(), reading_.containers.end(), path) !=
           reading_.containers.end();
  }

  void open(std::string_view name) {
    if (!error_.empty()) return;
    if (++elements_ > kMostElements) {
      stop("has more than " + std::to_string(kMostElements) + " elements");
      return;
    }
    if (++depth_ > kDeepestXml) {
      stop("is nested more than " + std::to_string(kDeepestXml) + " deep");
      return;
    }
    name.remove_prefix(std::min(name.size(), name.find(':') + 1));  // npos + 1 is 0
    if (records_.empty()) {
      const std::string path = path_.empty() ? std::string(name) : path_ + "/" + std::string(name);
      if (is_container(path)) {
        path_ = path;
        return;
      }
      if (path_.empty()) {
        stop("the root element is \"" + std::string(name.substr(0, 60)) + "\", not \"" +
             reading_.containers.front() + "\"");
        return;
      }
      size_ = 0;
    }
    records_.push_back({.name = std::string(name), .text = {}, .line = line(), .children = {}});
  }

  void add_text(std::string_view text) {
    if (!error_.empty() || records_.empty()) return;
    size_ += text.size();
    if (size_ > kLargestRecord) {
      stop("an element has more than " + std::to_string(kLargestRecord >> 20U) + " MiB of text");
      return;
    }
    records_.back().text += text;
  }

  void close() {
    if (!error_.empty()) return;
    --depth_;
    if (records_.empty()) {
      path_.resize(std::min(
          path_.size(), path_.rfind('/') == std::string::npos ? std::size_t{0} : path_.rfind('/')));
      return;
    }
    XmlRecord record = std::move(records_.back());
    records_.pop_back();
    record.text = std::string(trimmed(record.text));
    constexpr std::size_t kElementSize = 64;  // so that empty elements count too
    size_ += kElementSize;
    if (!records_.empty()) {
      records_.back().children.push_back(std::move(record));
      return;
    }
    const Expected<void> taken = reading_.record(std::move(record));
    if (!taken) {
      error_ = taken.error().message;
      XML_StopParser(parser_.get(), XML_FALSE);
    }
  }

  const XmlReading& reading_;
  std::unique_ptr<XML_ParserStruct, ParserDeleter> parser_;
  std::string path_;                // of the innermost open container
  std::vector<XmlRecord> records_;  // open elements of the record at hand, outermost first
  std::size_t size_ = 0;            // of that record
  int depth_ = 0;
  std::int64_t elements_ = 0;  // of the file
  std::string error_;
};

}  // namespace

const XmlRecord* XmlRecord::find(std::string_view child) const {
  const auto found = std::find_if(children.begin(), children.end(),
                                  [&](const XmlRecord& record) { return record.name == child; });
  return found == children.end() ? nullptr : &*found;
}

std::string_view XmlRecord::text_of(std::string_view child) const {
  const XmlRecord* found = find(child);
  return found == nullptr ? std::string_view{} : std::string_view{found->text};
}

Expected<void> read_xml(const XmlReading& reading, std::istream& in) {
  return Reader(reading).read(in);
}

}  // namespace sitewright::exchange
