# caseledger as a container: the compiled program, its dependencies, and nothing that only builds or tests it.
#
#   docker build -t caseledger .
#
# Both stages are the same release of Node on the same release of Debian. For builds that can be repeated to the byte, put the
# digest that `docker buildx imagetools inspect node:22.21.1-bookworm-slim` prints behind the tag: node:…@sha256:….
ARG NODE=node:22.21.1-bookworm-slim

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

FROM ${NODE}
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    OBSERVE_HOST=0.0.0.0 \
    OBSERVE_PORT=9464 \
    DATA_FOLDER=/data
WORKDIR /app
COPY package.json package-lock.json LICENSE ./
# The embedded engines' driver comes compiled, as a package for this platform: nothing is built here.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force
COPY bin ./bin
COPY --from=build /app/dist ./dist
RUN ln -s /app/bin/caseledger.js /usr/local/bin/caseledger \
    && install -d -o node -g node -m 0700 /data
# Nothing but the data is written: the root may be mounted read-only (docker run --read-only).
USER node
VOLUME /data
EXPOSE 4000 9464
STOPSIGNAL SIGTERM
# Alive, not ready: a view that is built anew is no reason to start the container anew.
# Asked where API and projector both answer: with OBSERVE_PORT=off, give the container a check of its own.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OBSERVE_PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The API. The projector is the same image with another command: node dist/apps/projector/src/main.js
CMD ["node", "dist/apps/api/src/main.js"]
