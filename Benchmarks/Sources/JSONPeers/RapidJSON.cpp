#include "Peer.h"

#if __has_include(<rapidjson/document.h>)

#if defined(__SSE2__)
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/document.h>

using rapidjson::Value;

namespace {

Texts texts(const Value &list) {
    Texts texts;
    texts.reserve(list.Size());
    for (const Value &text : list.GetArray()) {
        texts.emplace_back(text.GetString(), text.GetStringLength());
    }
    return texts;
}

std::string_view name(const Value::Member &member) {
    return {member.name.GetString(), member.name.GetStringLength()};
}

Filter filter(const Value &object) {
    Filter filter;
    for (const Value::Member &member : object.GetObject()) {
        if (name(member) == "products") {
            filter.products.reserve(member.value.Size());
            for (const Value &id : member.value.GetArray()) {
                filter.products.push_back(id.GetInt64());
            }
        } else if (name(member) == "groups") {
            filter.groups = texts(member.value);
        }
    }
    return filter;
}

json_peer_request *parseRequest(const char *text, size_t) {
    // Buffers on the stack, so that a small text allocates nothing but the vectors.
    char values[16384], stack[4096];
    rapidjson::MemoryPoolAllocator<> valueAllocator(values, sizeof values);
    rapidjson::MemoryPoolAllocator<> stackAllocator(stack, sizeof stack);
    rapidjson::GenericDocument<rapidjson::UTF8<>, rapidjson::MemoryPoolAllocator<>, rapidjson::MemoryPoolAllocator<>>
        document(&valueAllocator, sizeof stack / 2, &stackAllocator);
    if (document.Parse(text).HasParseError()) return nullptr;
    auto request = std::make_unique<json_peer_request>();
    for (const Value::Member &member : document.GetObject()) {
        if (name(member) == "paymentProductFilters") {
            for (const Value::Member &filters : member.value.GetObject()) {
                if (name(filters) == "restrictTo") {
                    request->restrictTo = filter(filters.value);
                } else if (name(filters) == "exclude") {
                    request->exclude = filter(filters.value);
                }
            }
        } else if (name(member) == "tokens") {
            request->tokens = texts(member.value);
        }
    }
    return request.release();
}

struct Document final : json_peer_document {
    rapidjson::Document document;

    std::vector<Product> products() const override {
        std::vector<Product> products;
        for (const Value &object : document["paymentProducts"].GetArray()) {
            Product product;
            for (const Value::Member &member : object.GetObject()) {
                if (name(member) == "id") product.id = member.value.GetInt64();
                if (name(member) == "maxAmount") product.maxAmount = member.value.GetInt64();
                if (name(member) == "paymentProductGroup") {
                    product.groups.emplace_back(member.value.GetString());
                }
                if (name(member) == "paymentProductGroups") product.groups = texts(member.value);
            }
            products.push_back(std::move(product));
        }
        return products;
    }
};

json_peer_document *parseDocument(const char *text, size_t) {
    auto document = std::make_unique<Document>();
    if (document->document.Parse(text).HasParseError()) return nullptr;
    return document.release();
}

const Peer peer = {parseRequest, parseDocument};

} // namespace

const Peer *const rapidJSON = &peer;

#else

const Peer *const rapidJSON = nullptr;

#endif
