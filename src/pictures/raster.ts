/** A picture made of pixels, as it was read: how large it is, and the parts of its file that are the picture. */
export interface Raster {
  /** In pixels, as the file stores them: before it is turned. */
  readonly width: number;
  readonly height: number;
  /** From 1 to 8, as in Exif; 5 and more lie on their side. */
  readonly orientation: number;
  /**
   * What is published, in order: pixels, colours, orientation, and no word of who made them, where and with what. Looks
   * into the pixels, which takes time. Throws `Broken`.
   */
  readonly kept: () => readonly Buffer[];
}
