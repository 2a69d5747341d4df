#ifndef PEER_H
#define PEER_H

#include "JSONPeers.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using Texts = std::vector<std::string>;

/// The content of `restrictTo` or `exclude`.
struct Filter {
    std::vector<int64_t> products;
    Texts groups;
};

struct json_peer_request {
    std::optional<Filter> restrictTo;
    std::optional<Filter> exclude;
    std::optional<Texts> tokens;
};

/// A product of a catalog document, with what the digest needs.
struct Product {
    int64_t id = 0;
    int64_t maxAmount = 0;
    Texts groups;
};

struct json_peer_document {
    virtual ~json_peer_document() = default;
    virtual std::vector<Product> products() const = 0;
};

/// A JSON parser.
struct Peer {
    json_peer_request *(*parseRequest)(const char *text, size_t length);
    json_peer_document *(*parseDocument)(const char *text, size_t length);
};

/// The peers, or null if they aren't built in.
extern const Peer *const rapidJSON;
extern const Peer *const simdJSON;

#endif
