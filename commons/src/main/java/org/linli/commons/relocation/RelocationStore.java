package org.linli.commons.relocation;

/** Where the state of the relocation is kept, for all copies of a service. */
public interface RelocationStore {

  RelocationState find();

  void save(RelocationState state);

  /**
   * Works while no other copy of the service does.
   *
   * @return false, and nothing was done, where another is at work
   */
  boolean alone(Runnable work);
}
