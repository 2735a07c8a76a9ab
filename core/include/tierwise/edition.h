// Edition: the core is built whole, and for the first view of a page without what that view does
// not ask for (the data of core/data/further and the code that only serves it), so that the page is
// live sooner. Both give the same bytes for every request that uses none of it; the smaller one
// warns of inputs that it does not know.
#pragma once

namespace tierwise {

#ifdef TIERWISE_FIRST_VIEW
inline constexpr bool kWhole = false;
#else
inline constexpr bool kWhole = true;
#endif

}  // namespace tierwise
