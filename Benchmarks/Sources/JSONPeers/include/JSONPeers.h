#ifndef JSON_PEERS_H
#define JSON_PEERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The operations of RapidJSON and simdjson that the benchmarks use. A text is followed by at least
// `JSON_PEER_PADDING` zero bytes, which both parsers need for their fastest functions.

#ifdef __cplusplus
extern "C" {
#endif

enum json_peer { JSON_PEER_RAPIDJSON, JSON_PEER_SIMDJSON };

#define JSON_PEER_PADDING 64

/// The vectors of product ids, group names and tokens of a session request.
typedef struct json_peer_request json_peer_request;

/// A document object model.
typedef struct json_peer_document json_peer_document;

/// Returns whether a peer is built in. If it isn't, its functions return null.
bool json_peer_is_built_in(enum json_peer peer);

/// Parses a session request, or returns null if it isn't valid.
json_peer_request *json_peer_parse_request(enum json_peer peer, const char *text, size_t length);

/// Returns the same hash of the content as `RequestContent.digest`.
uint64_t json_peer_request_digest(const json_peer_request *request);

void json_peer_request_free(json_peer_request *request);

/// Parses a document, or returns null if it isn't valid.
json_peer_document *json_peer_parse_document(enum json_peer peer, const char *text, size_t length);

/// Returns the same hash of a catalog document's products as `CatalogContent.digest`.
uint64_t json_peer_document_digest(const json_peer_document *document);

void json_peer_document_free(json_peer_document *document);

#ifdef __cplusplus
}
#endif

#endif
