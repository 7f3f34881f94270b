"use strict";

const page = document.getElementById("swagger");

/** Django's session needs its token sent back with every write. */
function withCsrfToken(request) {
  const cookie = document.cookie.split("; ").find((pair) => pair.startsWith("csrftoken="));
  if (cookie && !["GET", "HEAD", "OPTIONS"].includes(request.method)) {
    request.headers["X-CSRFToken"] = cookie.slice("csrftoken=".length);
  }
  return request;
}

SwaggerUIBundle({
  url: page.dataset.schema,
  domNode: page,
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: withCsrfToken,
});
