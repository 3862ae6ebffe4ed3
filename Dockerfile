# Tidings in a container: `docker build -t tidings .`, then as compose.yaml shows, or
#   docker run --read-only --tmpfs /tmp --env-file .env --volume tidings:/data tidings
# What it keeps is in /data; nothing else is written. `docker run … tidings doctor` runs another command than `start`.

# 26.12.1 is the first 26 without the holes that were closed on 21 October 2026.
FROM node:26.12.1-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run prepack
# The image has a Node, so that the one among the optional packages is left out.
RUN npm prune --omit=dev --omit=optional

FROM node:26.12.1-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=build /app/bin bin
COPY --from=build /app/dist dist
COPY --from=build /app/node_modules node_modules

WORKDIR /data
RUN chown node:node .
VOLUME /data
USER node
ENV DATABASE_URL=file:./tidings.db
ENV HEALTH_PORT=8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/bin/tidings.js"]
CMD ["start"]
