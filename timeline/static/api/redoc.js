"use strict";

const page = document.getElementById("redoc");

// Its search runs in a worker made of a blob, which the Content-Security-Policy does not allow.
Redoc.init(page.dataset.schema, { disableSearch: true, hideDownloadButtons: false }, page);
