#include "Peer.h"

#if __has_include(<simdjson.h>)

#include <simdjson.h>

#pragma comment(lib, "simdjson")

using namespace simdjson;

namespace {

Texts texts(ondemand::array list) {
    Texts texts;
    for (auto text : list) texts.emplace_back(std::string_view(text.get_string()));
    return texts;
}

Filter filter(ondemand::object object) {
    Filter filter;
    for (auto member : object) {
        std::string_view name = member.unescaped_key();
        if (name == "products") {
            for (auto id : member.value().get_array()) filter.products.push_back(id.get_int64());
        } else if (name == "groups") {
            filter.groups = texts(member.value().get_array());
        }
    }
    return filter;
}

json_peer_request *parseRequest(const char *text, size_t length) try {
    // Reused, as its documentation recommends.
    static thread_local ondemand::parser parser;
    ondemand::document document = parser.iterate(text, length, length + JSON_PEER_PADDING);
    auto request = std::make_unique<json_peer_request>();
    for (auto member : document.get_object()) {
        std::string_view name = member.unescaped_key();
        if (name == "paymentProductFilters") {
            for (auto filters : member.value().get_object()) {
                std::string_view name = filters.unescaped_key();
                if (name == "restrictTo") {
                    request->restrictTo = filter(filters.value().get_object());
                } else if (name == "exclude") {
                    request->exclude = filter(filters.value().get_object());
                }
            }
        } else if (name == "tokens") {
            request->tokens = texts(member.value().get_array());
        }
    }
    return request.release();
} catch (const simdjson_error &) {
    return nullptr;
}

struct Document final : json_peer_document {
    dom::parser parser;
    dom::element root;

    std::vector<Product> products() const override {
        std::vector<Product> products;
        for (dom::element element : root["paymentProducts"].get_array()) {
            Product product;
            for (dom::key_value_pair member : element.get_object()) {
                if (member.key == "id") product.id = member.value;
                if (member.key == "maxAmount") product.maxAmount = member.value;
                if (member.key == "paymentProductGroup") {
                    product.groups.emplace_back(std::string_view(member.value));
                }
                if (member.key == "paymentProductGroups") {
                    for (dom::element group : member.value.get_array()) {
                        product.groups.emplace_back(std::string_view(group));
                    }
                }
            }
            products.push_back(std::move(product));
        }
        return products;
    }
};

json_peer_document *parseDocument(const char *text, size_t length) {
    auto document = std::make_unique<Document>();
    // `false`: the text is padded, so it needn't be copied.
    if (document->parser.parse(text, length, false).get(document->root)) return nullptr;
    return document.release();
}

const Peer peer = {parseRequest, parseDocument};

} // namespace

const Peer *const simdJSON = &peer;

#else

const Peer *const simdJSON = nullptr;

#endif
