#include "progress.h"

#include <emscripten.h>

EM_JS(void, tell_progress, (unsigned done, unsigned of), {
  if (Module.progress) Module.progress(done, of);
});
