// What a still drawing is made of. Elements and attributes that are not listed here are not published.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';
export const XHTML = 'http://www.w3.org/1999/xhtml';

export const ELEMENTS = words(`
  a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
  feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
  feTurbulence filter g image line linearGradient marker mask path pattern polygon polyline radialGradient rect stop
  style svg switch symbol text textPath title tspan use view`);

/** Elements that draw nothing in a browser: what makers note about themselves, and fonts of a kind that nobody reads. */
export const SILENT = words(`
  metadata font font-face font-face-src font-face-name font-face-uri font-face-format glyph missing-glyph hkern vkern
  color-profile cursor solidcolor`);

/** What other elements are called when they are refused. */
export const CALLED: Readonly<Record<string, string>> = {
  script: 'a script',
  handler: 'a script',
  listener: 'a script',
  foreignObject: 'a web page',
  iframe: 'a web page',
  object: 'a web page',
  embed: 'a web page',
  audio: 'a sound',
  video: 'a video',
  animate: 'an animation',
  animateColor: 'an animation',
  animateMotion: 'an animation',
  animateTransform: 'an animation',
  set: 'an animation',
  discard: 'an animation',
  mpath: 'an animation',
};

export const ATTRIBUTES = words(`
  alignment-baseline amplitude aria-description aria-describedby aria-hidden aria-label aria-labelledby
  aria-roledescription azimuth baseFrequency baseline-shift bias class clip clip-path clip-rule clipPathUnits color
  color-interpolation color-interpolation-filters color-rendering cx cy d diffuseConstant direction display divisor
  dominant-baseline dx dy edgeMode elevation enable-background exponent fill fill-opacity fill-rule filter filterUnits
  flood-color flood-opacity font font-family font-feature-settings font-size font-size-adjust font-stretch font-style
  font-variant font-weight fr fx fy glyph-orientation-vertical gradientTransform gradientUnits height href id
  image-rendering in in2 intercept isolation k1 k2 k3 k4 kernelMatrix kernelUnitLength lang lengthAdjust
  letter-spacing lighting-color limitingConeAngle marker marker-end marker-mid marker-start markerHeight markerUnits
  markerWidth mask mask-type maskContentUnits maskUnits media method mix-blend-mode mode numOctaves offset opacity
  operator order orient overflow paint-order path pathLength patternContentUnits patternTransform patternUnits
  pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX
  refY rel requiredExtensions requiredFeatures result role rotate rx ry scale seed shape-rendering side slope spacing
  specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style
  surfaceScale systemLanguage tabindex tableValues target targetX targetY text-anchor text-decoration text-rendering
  textLength title transform transform-origin type unicode-bidi values vector-effect version viewBox visibility width
  word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z`);

/** Attributes whose words are shown or spoken and never looked up. */
export const SPOKEN = words('aria-description aria-label aria-roledescription title d points');
