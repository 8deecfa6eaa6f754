; Windows keeps pictures of the memory of programs that crash, and may send them. Not of this one.
!define WAYMARK_ERROR_REPORTS "Software\Microsoft\Windows\Windows Error Reporting\ExcludedApplications"

!macro customInstall
  WriteRegDWORD SHELL_CONTEXT "${WAYMARK_ERROR_REPORTS}" "${APP_EXECUTABLE_FILENAME}" 1
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "${WAYMARK_ERROR_REPORTS}" "${APP_EXECUTABLE_FILENAME}"
!macroend
