# Completion of extraction-pipeline for PowerShell. The program itself says what can follow.
Register-ArgumentCompleter -Native -CommandName extraction-pipeline -ScriptBlock {
    param($word, $commandLine, $position)
    extraction-pipeline "[suggest:$position]" "$commandLine" 2>$null | Where-Object { $_ -like "$word*" } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
