// Parses a file into a document object model once, with as little around it as possible, so that
// the whole process can be measured: parse-with-peer RapidJSON|simdjson FILE

#include "JSONPeers.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

int main(int count, char **arguments) {
    if (count != 3) {
        std::fprintf(stderr, "usage: parse-with-peer RapidJSON|simdjson FILE\n");
        return 64;
    }
    std::string_view name = arguments[1];
    json_peer peer = name == "RapidJSON" ? JSON_PEER_RAPIDJSON : JSON_PEER_SIMDJSON;
    if (!json_peer_is_built_in(peer)) {
        std::fprintf(stderr, "%s isn't built in: see the README\n", arguments[1]);
        return 1;
    }
    std::FILE *file = std::fopen(arguments[2], "rb");
    if (!file || std::fseek(file, 0, SEEK_END) != 0) {
        std::perror(arguments[2]);
        return 1;
    }
    size_t size = size_t(std::ftell(file));
    std::rewind(file);
    char *text = static_cast<char *>(std::malloc(size + JSON_PEER_PADDING));
    if (std::fread(text, 1, size, file) != size) {
        std::perror(arguments[2]);
        return 1;
    }
    for (size_t index = 0; index < JSON_PEER_PADDING; index++) text[size + index] = 0;
    if (!json_peer_parse_document(peer, text, size)) {
        std::fprintf(stderr, "%s isn't valid JSON\n", arguments[2]);
        return 1;
    }
    // Neither is freed, because the process ends.
    return 0;
}
