/**
 * Facts that many outputs have in common, as one object that all of them hold: its digest is made once. What is printed of
 * an entry or group is a field here; a view sees no more of it.
 */
export abstract class SharedFact {}
