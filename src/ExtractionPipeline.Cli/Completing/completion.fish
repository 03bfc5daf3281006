# Completion of extraction-pipeline for fish. The program itself says what can follow.
complete -c extraction-pipeline -a '(extraction-pipeline "[suggest:"(commandline -C)"]" (commandline -b) 2>/dev/null)'
