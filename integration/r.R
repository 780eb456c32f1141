# examples/r against what the program prints.
arguments <- commandArgs(trailingOnly = TRUE)
source("examples/r/accordingto.R")
expected <- jsonlite::stream_in(file(arguments[1]), verbose = FALSE)
paths <- sort(list.files("fixtures/articles", pattern = "[.]txt$", full.names = TRUE))

claims <- read_claims(paths, "--date", "2026-11-22")
stopifnot(nrow(claims) == nrow(expected), identical(claims$content, expected$content))
stopifnot(inherits(claims$date, "Date"), is.numeric(claims$confidence), is.logical(claims$negated))

texts <- vapply(paths, function(path) readChar(path, file.info(path)$size, useBytes = TRUE), "")
Encoding(texts) <- "UTF-8"
articles <- data.frame(id = basename(paths), date = "2026-11-22", text = unname(texts))
stopifnot(identical(claims_of(articles)$content, expected$content))

articles$text[2] <- NA
reports <- reports_of(articles)
stopifnot(length(reports) == nrow(articles), reports[[2]]$error$code == "missing-text")
stopifnot(reports[[1]]$article$id == articles$id[1], length(reports[[1]]$claims) > 0)
cat(sprintf("passed integration/r.sh: %d claims in a data frame\n", nrow(claims)))
