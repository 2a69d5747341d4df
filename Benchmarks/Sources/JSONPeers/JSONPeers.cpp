#include "Peer.h"

namespace {

const Peer *find(json_peer peer) { return peer == JSON_PEER_RAPIDJSON ? rapidJSON : simdJSON; }

/// The same hash as `Digest` in Swift.
class Digest {
    uint64_t value_ = 0;

    void combine(uint64_t number) {
        uint64_t mixed = value_ * 3 + number;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        value_ = mixed ^ (mixed >> 31);
    }

public:
    uint64_t value() const { return value_; }

    void combineAbsentList() { combine(uint64_t(0)); }

    void combine(const Texts &list) {
        combine(uint64_t(list.size() + 1));
        for (const std::string &text : list) {
            combine(uint64_t(text.size()));
            for (unsigned char byte : text) combine(uint64_t(byte));
        }
    }
};

Texts texts(const std::vector<int64_t> &numbers) {
    Texts texts;
    for (int64_t number : numbers) texts.push_back(std::to_string(number));
    return texts;
}

} // namespace

bool json_peer_is_built_in(json_peer peer) { return find(peer) != nullptr; }

json_peer_request *json_peer_parse_request(json_peer peer, const char *text, size_t length) {
    const Peer *parser = find(peer);
    return parser ? parser->parseRequest(text, length) : nullptr;
}

uint64_t json_peer_request_digest(const json_peer_request *request) {
    Digest digest;
    for (const std::optional<Filter> *filter : {&request->restrictTo, &request->exclude}) {
        if (*filter) {
            digest.combine(texts((*filter)->products));
            digest.combine((*filter)->groups);
        } else {
            digest.combineAbsentList();
            digest.combineAbsentList();
        }
    }
    if (request->tokens) {
        digest.combine(*request->tokens);
    } else {
        digest.combineAbsentList();
    }
    return digest.value();
}

void json_peer_request_free(json_peer_request *request) { delete request; }

json_peer_document *json_peer_parse_document(json_peer peer, const char *text, size_t length) {
    const Peer *parser = find(peer);
    return parser ? parser->parseDocument(text, length) : nullptr;
}

uint64_t json_peer_document_digest(const json_peer_document *document) {
    Digest digest;
    for (const Product &product : document->products()) {
        digest.combine(texts({product.id, product.maxAmount}));
        digest.combine(product.groups);
    }
    return digest.value();
}

void json_peer_document_free(json_peer_document *document) { delete document; }
