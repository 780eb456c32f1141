# Reads articles with accordingto from R: reports as lists, claims as a data frame. Needs jsonlite.
#
#   source("accordingto.R")
#   claims <- read_claims(list.files("articles", full.names = TRUE))
#   sort(table(claims$speaker), decreasing = TRUE)[1:10]
#
#   claims <- claims_of(data.frame(id = ids, date = days, text = texts))

#' Runs the program and gives its lines. ACCORDINGTO names it where it is not on the path.
run_accordingto <- function(arguments, input = NULL) {
  command <- Sys.getenv("ACCORDINGTO", "accordingto")
  from <- ""
  if (!is.null(input)) {
    from <- tempfile(fileext = ".ndjson")
    on.exit(unlink(from))
    connection <- file(from, "wb")
    writeLines(enc2utf8(input), connection, useBytes = TRUE)
    close(connection)
  }
  lines <- suppressWarnings(system2(command, shQuote(arguments), stdout = TRUE, stdin = from))
  status <- attr(lines, "status")
  # 1: some articles failed, which standard error tells; the others are there.
  if (!is.null(status) && status > 1) stop("accordingto ended with ", status)
  Encoding(lines) <- "UTF-8"
  lines
}

#' A data frame with a row for each claim in the files; the columns are those of --format csv.
read_claims <- function(paths, ...) {
  claim_rows(run_accordingto(c("--flat", "--quiet", ..., "--", paths)))
}

#' The same of a data frame of articles with a column text and, if there are any, id, date and others.
claims_of <- function(articles, ...) {
  records <- records_of(articles)
  claim_rows(run_accordingto(c("--flat", "--ndjson-in", "--quiet", ..., "-"), records))
}

#' The whole reports of such articles, one list each; an article that failed has a field error.
reports_of <- function(articles, ...) {
  arguments <- c("--ndjson-in", "--quiet", "--allow-failures", ..., "-")
  lines <- run_accordingto(arguments, records_of(articles))
  lapply(lines, jsonlite::fromJSON, simplifyVector = FALSE)
}

records_of <- function(articles) {
  vapply(seq_len(nrow(articles)), function(at) {
    as.character(jsonlite::toJSON(as.list(articles[at, , drop = FALSE]), auto_unbox = TRUE, na = "null"))
  }, "")
}

claim_rows <- function(lines) {
  if (length(lines) == 0) return(data.frame())
  rows <- jsonlite::fromJSON(paste0("[", paste(lines, collapse = ","), "]"))
  if (!is.null(rows$date)) rows$date <- as.Date(substr(rows$date, 1, 10))
  rows
}
