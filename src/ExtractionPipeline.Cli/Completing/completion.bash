# Completion of extraction-pipeline for bash. The program itself says what can follow.
_extraction_pipeline() {
    local word=${COMP_WORDS[COMP_CWORD]} candidates
    candidates=$(extraction-pipeline "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
    mapfile -t COMPREPLY < <(compgen -W "${candidates}" -- "${word}")
}
complete -o default -F _extraction_pipeline extraction-pipeline
