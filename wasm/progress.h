// Tells the `progress` function of the module's object, where it has one. Only in the whole module.
#pragma once

extern "C" void tell_progress(unsigned done, unsigned of);
