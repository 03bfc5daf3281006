#compdef extraction-pipeline
# Completion of extraction-pipeline for zsh. The program itself says what can follow.
_extraction_pipeline() {
    local -a candidates
    candidates=("${(@f)$(extraction-pipeline "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
    compadd -a candidates
    _files
}
compdef _extraction_pipeline extraction-pipeline
