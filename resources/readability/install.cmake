# cmake -D NPM=… -D FROM=… -D TO=… -P install.cmake: Readability as the lock file pins it, into the folder TO of the build.
file(COPY ${FROM}/package.json ${FROM}/package-lock.json DESTINATION ${TO})
execute_process(COMMAND ${NPM} ci --prefer-offline --ignore-scripts --no-audit --no-fund --no-update-notifier
                WORKING_DIRECTORY ${TO} RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "npm could not install @mozilla/readability, which Masthead is built with. The first build needs a way to an npm "
                      "registry; later ones use what it brought. What npm says:\n${said}")
endif()
# The build goes by times, and npm keeps those of the package.
file(TOUCH ${TO}/node_modules/@mozilla/readability/Readability.js)
