# The gateway and the command line, as images of their own:
#
#     docker build --target gateway --tag product-filter-gateway .
#     docker run --rm --publish 127.0.0.1:8080:8080 --env GATEWAY_SECRET_API_KEY product-filter-gateway
#
#     docker build --target command-line --tag product-filter .
#     docker run --rm --interactive product-filter resolve --help
#
# The programs contain the Swift runtime, so the images need nothing but Debian's C and C++ libraries.

FROM swift:6.3-bookworm AS source
# SwiftPM derives the identity of a package from its folder, so this isn't named like a nested package.
WORKDIR /product-filter
COPY . .

FROM source AS build-gateway
RUN swift build -c release --static-swift-stdlib --package-path Examples/Gateway --product gateway \
    && install -D --strip Examples/Gateway/.build/release/gateway /programs/gateway

FROM source AS build-command-line
RUN swift build -c release --static-swift-stdlib --package-path CommandLineTool --product product-filter \
    && install -D --strip CommandLineTool/.build/release/product-filter /programs/product-filter

FROM debian:bookworm-slim AS runtime
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin product-filter
USER 10001:10001

FROM runtime AS command-line
COPY --from=build-command-line /programs/product-filter /usr/local/bin/product-filter
ENTRYPOINT ["product-filter"]

# The last image is the default. It accepts arguments, such as files that are mounted read-only:
#
#     docker run … --volume "$PWD/data:/data:ro" product-filter-gateway --catalog /data/catalog.json
#
# `docker stop` sends SIGTERM, on which the gateway completes requests for up to `--request-timeout` seconds, 20 by
# default. Docker waits 10 seconds: use `--stop-timeout 25`. SIGHUP reloads the files.
FROM runtime AS gateway
COPY --from=build-gateway /programs/gateway /usr/local/bin/gateway
EXPOSE 8080
# Without curl, which the image doesn't have. If you change the port with `--port`, disable it: `--no-healthcheck`.
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${GATEWAY_PORT:-8080} && printf 'GET /health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
# In the entry point, so that arguments don't replace it. A container is reached from outside.
ENTRYPOINT ["gateway", "--host", "0.0.0.0"]
