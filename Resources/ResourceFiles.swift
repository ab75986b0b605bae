// The shipped data finder.
